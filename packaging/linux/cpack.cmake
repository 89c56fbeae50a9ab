# SPDX-License-Identifier: GPL-3.0-or-later
#
# A package for Debian that uses the system's Qt, and an archive and an installer that bring Qt with them.
set(CPACK_GENERATOR DEB TGZ STGZ)
set(CPACK_PACKAGE_FILE_NAME patchscale-${PROJECT_VERSION}-linux-${CMAKE_SYSTEM_PROCESSOR})
set(CPACK_STGZ_HEADER_FILE ${CMAKE_CURRENT_SOURCE_DIR}/linux/installer-header)

configure_file(${CMAKE_CURRENT_SOURCE_DIR}/linux/debian/copyright.in ${CMAKE_CURRENT_BINARY_DIR}/linux/copyright @ONLY)
# Debian's summaries are no sentences, and begin with a small letter.
string(SUBSTRING ${PROJECT_DESCRIPTION} 0 1 first)
string(SUBSTRING ${PROJECT_DESCRIPTION} 1 -1 rest)
string(TOLOWER ${first} first)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY ${first}${rest})
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION ${CPACK_PACKAGE_DESCRIPTION})
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Nothing links to these: a desktop with Wayland alone, a system without any font.
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "qt6-wayland, fonts-dejavu-core")

# Once all is installed where it is packed from, each kind of package is finished by a script of its own.
set(CPACK_PRE_BUILD_SCRIPTS ${CMAKE_CURRENT_SOURCE_DIR}/linux/finish.cmake)
set(CPACK_PATCHSCALE_DEBIAN_ARGUMENTS
  ${CMAKE_CURRENT_BINARY_DIR}/linux/copyright ${PATCHSCALE_RELEASE_DATE} ${PATCHSCALE_CONTACT})
