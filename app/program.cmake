# The program itself: main.cpp builds the objects and wires them, and what a desktop needs to start it.
qt_add_executable(syncdesk app/main.cpp)
target_link_libraries(syncdesk PRIVATE syncdesk_ui syncdesk_demo syncdesk_store syncdesk_import)

install(TARGETS syncdesk RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
# The entry names the program by its place, which is known when it is installed: the prefix may not be on anybody's PATH.
install(CODE "
    file(READ \"${CMAKE_SOURCE_DIR}/resources/syncdesk.desktop\" entry)
    set(program \"\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/syncdesk\")
    string(REPLACE \"TryExec=syncdesk\" \"TryExec=\${program}\" entry \"\${entry}\")
    string(REPLACE \"\nExec=syncdesk\" \"\nExec=\\\"\${program}\\\"\" entry \"\${entry}\")
    file(WRITE \"${CMAKE_BINARY_DIR}/syncdesk.desktop\" \"\${entry}\")")
install(FILES ${CMAKE_BINARY_DIR}/syncdesk.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES resources/syncdesk.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
foreach(size IN ITEMS 16 24 32 48 64 128 256)
    install(FILES resources/hicolor/${size}/syncdesk.png
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
endforeach()
install(FILES $<TARGET_PROPERTY:syncdesk_text,SYNCDESK_CATALOGUES> DESTINATION ${CMAKE_INSTALL_DATADIR}/syncdesk/translations)
install(FILES LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})
