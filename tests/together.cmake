# SPDX-License-Identifier: GPL-3.0-or-later

# patchscale_compile_together(TARGET): where PATCHSCALE_TOGETHER is on, a target's sources are compiled a dozen at a time,
# in half the time: most of it goes into the headers of Qt. Whoever works on one of them has it compiled alone.
function(patchscale_compile_together target)
  if(NOT PATCHSCALE_TOGETHER)
    return()
  endif()
  get_target_property(folder ${target} SOURCE_DIR)
  get_target_property(listed ${target} SOURCES)
  set(sources "")
  foreach(source IN LISTS listed)
    get_filename_component(source ${source} ABSOLUTE BASE_DIR ${folder})
    if(source MATCHES "\\.cpp$" AND EXISTS ${source})
      list(APPEND sources ${source})
      # Another name in it changes what fits together.
      set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    endif()
  endforeach()
  execute_process(COMMAND ${Python3_EXECUTABLE} ${PROJECT_SOURCE_DIR}/tests/checks/together.py 12 ${sources}
    OUTPUT_VARIABLE groups OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  string(REPLACE ";" "|" groups "${groups}")
  string(REPLACE "\n" ";" groups "${groups}")
  set(number 0)
  foreach(group IN LISTS groups)
    math(EXPR number "${number} + 1")
    string(REPLACE "|" ";" group "${group}")
    set_source_files_properties(${group} TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP ${target}${number})
  endforeach()
  set_target_properties(${target} PROPERTIES
    UNITY_BUILD ON
    UNITY_BUILD_MODE GROUP
    UNITY_BUILD_UNIQUE_ID PATCHSCALE_OF_THIS_FILE
    # What many sources call the class whose context their texts have.
    UNITY_BUILD_CODE_BEFORE_INCLUDE "#define Words PATCHSCALE_OF_THIS_FILE"
    UNITY_BUILD_CODE_AFTER_INCLUDE "#undef Words")
endfunction()
