# SPDX-License-Identifier: GPL-3.0-or-later
#
# Gives the program its icon, version and manifest.
set(made ${CMAKE_CURRENT_BINARY_DIR}/windows)
set(icon ${CMAKE_CURRENT_SOURCE_DIR}/icons/patchscale.ico)
set(document_icon ${CMAKE_CURRENT_SOURCE_DIR}/icons/patchscale-document.ico)
configure_file(${CMAKE_CURRENT_LIST_DIR}/patchscale.manifest.in ${made}/patchscale.manifest @ONLY)
configure_file(${CMAKE_CURRENT_LIST_DIR}/patchscale.rc.in ${made}/patchscale.rc @ONLY)
target_sources(patchscale PRIVATE ${made}/patchscale.rc)
set_property(SOURCE ${made}/patchscale.rc TARGET_DIRECTORY patchscale
  PROPERTY OBJECT_DEPENDS ${made}/patchscale.manifest ${icon} ${document_icon})
if(MSVC)
  target_link_options(patchscale PRIVATE /MANIFEST:NO) # or there would be two
endif()
