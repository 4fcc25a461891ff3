#include "app/desk/desk.h"
