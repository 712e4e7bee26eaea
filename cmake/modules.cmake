# One function per kind of target, so that a folder's CMakeLists.txt only states what it depends on.

# renewal_module(NAME ALLOWED_LIBRARY...): a static library of all sources in the current folder.
function(renewal_module NAME)
  file(GLOB SOURCES CONFIGURE_DEPENDS *.cpp *.h)
  add_library(${NAME} STATIC ${SOURCES})
  target_include_directories(${NAME} PUBLIC ${PROJECT_SOURCE_DIR})
  if(NOT MSVC)
    target_compile_options(${NAME} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Werror)
  endif()
  target_link_libraries(${NAME} PUBLIC ${ARGN})
endfunction()

# renewal_qgis(NAME): QGIS and Qt for a target; their headers are not ours to warn about.
function(renewal_qgis NAME)
  target_include_directories(${NAME} SYSTEM PUBLIC ${QGIS_INCLUDE_DIR})
  target_link_libraries(${NAME} PUBLIC ${QGIS_CORE_LIBRARY} Qt5::Core Qt5::Gui Qt5::Widgets Qt5::Xml ${ARGN})
  # What 3.40 calls old, 3.22 has nothing else for: the type argument of a field, the fonts of a layout.
  if(QGIS_VERSION VERSION_GREATER_EQUAL 3.38)
    target_compile_options(${NAME} PRIVATE -Wno-deprecated-declarations)
  endif()
  # QT_NO_KEYWORDS is left out: QGIS headers use the keywords.
  target_compile_definitions(${NAME} PUBLIC QT_NO_CAST_TO_ASCII)
endfunction()

# renewal_precompiled(NAME HEADER [BASE]): precompiles a header for a target, or takes that of BASE, which must have the
# same options. An optimisation of the build only: every file includes what it needs.
function(renewal_precompiled NAME HEADER)
  if(RENEWAL_PRECOMPILED AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(${NAME} PRIVATE -fpch-preprocess)
    if(ARGN)
      target_precompile_headers(${NAME} REUSE_FROM ${ARGN})
    else()
      target_precompile_headers(${NAME} PRIVATE ${HEADER})
    endif()
  endif()
endfunction()

# renewal_resources(): icons, rule packs, styles, forms, models and the translation as one Qt resource library, under
# :/renewal/<folder>/<file>. An object library, so that the linker keeps its initialiser.
function(renewal_resources)
  set(QRC ${PROJECT_BINARY_DIR}/renewal.qrc)
  set(QM ${PROJECT_BINARY_DIR}/renewal_zh_CN.qm)
  set(TS ${PROJECT_SOURCE_DIR}/i18n/renewal_zh_CN.ts)
  add_custom_command(OUTPUT ${QM} COMMAND Qt5::lrelease -silent ${TS} -qm ${QM} DEPENDS ${TS})
  file(GLOB FILES CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/standards/*.json ${PROJECT_SOURCE_DIR}/styles/*.qml ${PROJECT_SOURCE_DIR}/styles/*.qpt
    ${PROJECT_SOURCE_DIR}/forms/*.ui ${PROJECT_SOURCE_DIR}/models/*.model3)
  file(GLOB ICONS CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/plugin/icons/*.svg)
  set(XML "<RCC><qresource prefix=\"/renewal\">\n<file alias=\"i18n/renewal_zh_CN.qm\">${QM}</file>\n")
  foreach(FILE ${FILES})
    file(RELATIVE_PATH ALIAS ${PROJECT_SOURCE_DIR} ${FILE})
    string(APPEND XML "<file alias=\"${ALIAS}\">${FILE}</file>\n")
  endforeach()
  foreach(FILE ${ICONS})
    get_filename_component(NAME ${FILE} NAME)
    string(APPEND XML "<file alias=\"icons/${NAME}\">${FILE}</file>\n")
  endforeach()
  file(CONFIGURE OUTPUT ${QRC} CONTENT "${XML}</qresource></RCC>\n" @ONLY)
  set(CPP ${PROJECT_BINARY_DIR}/qrc_renewal.cpp)
  add_custom_command(OUTPUT ${CPP} COMMAND Qt5::rcc --name renewal -o ${CPP} ${QRC} DEPENDS ${QRC} ${QM} ${FILES} ${ICONS})
  add_library(renewal_resources_object OBJECT ${CPP})
  target_link_libraries(renewal_resources_object PRIVATE Qt5::Core)
  add_library(renewal_resources INTERFACE)
  target_sources(renewal_resources INTERFACE $<TARGET_OBJECTS:renewal_resources_object>)
endfunction()
