# The icons travel inside the program: a copied binary shows them too.
file(GLOB icons CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/*.svg)
qt_add_resources(syncdesk_ui "icons" PREFIX "/" BASE ${CMAKE_SOURCE_DIR}/resources
    FILES ${icons} ${CMAKE_SOURCE_DIR}/resources/syncdesk.svg)
