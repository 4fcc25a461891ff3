#pragma once

#include <netdb.h>

// No name is known on the computer of a test that includes this: it takes the place of the C library's, so that "no
// such host" needs no name server and nothing leaves the computer. Addresses are not looked up.
extern "C" int getaddrinfo(const char *, const char *, const addrinfo *, addrinfo **)
{
    return EAI_NONAME;
}
