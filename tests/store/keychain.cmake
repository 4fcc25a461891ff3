# The key store against a real Secret Service, on a bus of its own: unlocked, locked with nobody to unlock it, and absent.
# The program is no tst_*.cpp, for outside of this wrapper it would ask the user's own keyring.
set(with_secret_service ${CMAKE_SOURCE_DIR}/../shared/tools/with-secret-service)
if(NOT EXISTS ${with_secret_service})
    message(FATAL_ERROR "The tests need ${with_secret_service}, which starts a real Secret Service: without it nothing would test "
        "where secrets are kept. Put the folder \"shared\" beside the sources, or configure with -DSYNCDESK_TESTS=OFF.")
endif()
add_executable(store_secretservice ${CMAKE_CURRENT_LIST_DIR}/secretservice.cpp)
target_link_libraries(store_secretservice PRIVATE syncdesk_store Qt6::Test)
foreach(mode open locked none)
    set(option --${mode})
    if(mode STREQUAL open)
        set(option)
    endif()
    add_test(NAME store.secretservice.${mode}
        COMMAND ${with_secret_service} ${option} $<TARGET_FILE:store_secretservice>)
    set_tests_properties(store.secretservice.${mode} PROPERTIES TIMEOUT 180
        ENVIRONMENT "SYNCDESK_SECRET_SERVICE=${mode};QT_LOGGING_TO_CONSOLE=1;TZ=UTC")
endforeach()
