# SPDX-License-Identifier: GPL-3.0-or-later
#
# Usage: cmake -DSETUP=FILE -DURL=ADDRESS -DOUTPUT=FOLDER -P packaging/windows/winget/manifest.cmake
#
# Writes the three files of a winget manifest for the installer FILE, which is at ADDRESS.
cmake_minimum_required(VERSION 3.21)

foreach(argument IN ITEMS SETUP URL OUTPUT)
  if(NOT ${argument})
    message(FATAL_ERROR "-D${argument}=... is missing")
  endif()
endforeach()

set(packaging ${CMAKE_CURRENT_LIST_DIR}/../..)
file(STRINGS ${packaging}/../CMakeLists.txt lines REGEX "^  (VERSION|DESCRIPTION) ")
string(REGEX MATCH "DESCRIPTION \"([^\"]*)\"" found "${lines}")
set(SUMMARY ${CMAKE_MATCH_1})
string(REGEX MATCH "VERSION ([0-9.]+)" found "${lines}")
set(VERSION ${CMAKE_MATCH_1})
set(PROJECT_VERSION ${VERSION}) # which identity.cmake asks for
include(${packaging}/identity.cmake)

set(NAME ${PATCHSCALE_DISPLAY_NAME})
set(AUTHORS ${PATCHSCALE_AUTHORS})
set(HOMEPAGE ${PATCHSCALE_HOMEPAGE})
set(COPYRIGHT ${PATCHSCALE_COPYRIGHT})
set(DATE ${PATCHSCALE_RELEASE_DATE})
# In quotes, in which a colon is nothing special.
string(REPLACE "\"" "\\\"" DESCRIPTION "${PATCHSCALE_DESCRIPTION_1} ${PATCHSCALE_DESCRIPTION_2}")
set(DESCRIPTION "\"${DESCRIPTION}\"")
file(SHA256 ${SETUP} SHA256)
string(TOUPPER ${SHA256} SHA256)

file(GLOB templates ${CMAKE_CURRENT_LIST_DIR}/*.yaml.in)
foreach(template IN LISTS templates)
  get_filename_component(name ${template} NAME_WLE)
  configure_file(${template} ${OUTPUT}/${name} @ONLY)
endforeach()
