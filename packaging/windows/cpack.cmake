# SPDX-License-Identifier: GPL-3.0-or-later
#
# An archive that runs from any folder, and an installer.
set(CPACK_GENERATOR ZIP NSIS)
set(CPACK_SYSTEM_NAME windows-x86_64)
set(CPACK_PACKAGE_FILE_NAME patchscale-${PROJECT_VERSION}-${CPACK_SYSTEM_NAME})
set(CPACK_PROJECT_CONFIG_FILE ${CMAKE_CURRENT_LIST_DIR}/generator.cmake)

# The installer's script is ours: CPack's asks for the administrator's rights.
list(PREPEND CMAKE_MODULE_PATH ${CMAKE_CURRENT_LIST_DIR})
set(CPACK_NSIS_PACKAGE_NAME ${PATCHSCALE_DISPLAY_NAME})
set(CPACK_PATCHSCALE_ICON ${CMAKE_CURRENT_SOURCE_DIR}/icons/patchscale.ico)
set(CPACK_PATCHSCALE_COPYRIGHT ${PATCHSCALE_COPYRIGHT})
set(CPACK_PATCHSCALE_DOCUMENT_TYPE ${PATCHSCALE_DOCUMENT_TYPE})
if(CMAKE_HOST_WIN32)
  # What NSIS for Windows can make; what it installs is for 64 bits all the same. Untried.
  set(CPACK_PATCHSCALE_NSIS_TARGET x86-unicode)
else()
  set(CPACK_PATCHSCALE_NSIS_TARGET amd64-unicode)
endif()
