# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes the program a bundle that a Mac shows by its name and icon, and puts Qt into it. Untried: see README.md here.
set(PATCHSCALE_SIGNING_IDENTITY "-" CACHE STRING
  "Who signs the bundle: a \"Developer ID Application\" in the keychain; - signs for this machine only")

set(minimum_macos ${CMAKE_OSX_DEPLOYMENT_TARGET})
if(NOT minimum_macos)
  # Then the compiler builds for the system it runs on.
  execute_process(COMMAND sw_vers -productVersion OUTPUT_VARIABLE minimum_macos OUTPUT_STRIP_TRAILING_WHITESPACE)
endif()

# CMake fills in the name of the executable, when it makes the bundle.
set(made ${CMAKE_CURRENT_BINARY_DIR}/macos)
configure_file(${CMAKE_CURRENT_LIST_DIR}/Info.plist.in ${made}/Info.plist.in @ONLY)
set(icons ${CMAKE_CURRENT_SOURCE_DIR}/icons/patchscale.icns ${CMAKE_CURRENT_SOURCE_DIR}/icons/patchscale-document.icns)
target_sources(patchscale PRIVATE ${icons})
set_property(SOURCE ${icons} TARGET_DIRECTORY patchscale PROPERTY MACOSX_PACKAGE_LOCATION Resources)
set_target_properties(patchscale PROPERTIES MACOSX_BUNDLE_INFO_PLIST ${made}/Info.plist.in)

set(documents patchscale.app/Contents/Resources/doc)
patchscale_install_documents(${documents})
if(PATCHSCALE_THIRD_PARTY_NOTICES)
  install(DIRECTORY ${PATCHSCALE_THIRD_PARTY_NOTICES}/ DESTINATION ${documents}/third-party)
endif()

# Last: nothing may change in a bundle that is signed.
get_target_property(qmake Qt6::qmake LOCATION)
get_filename_component(qt_programs ${qmake} DIRECTORY)
configure_file(${CMAKE_CURRENT_LIST_DIR}/deploy.cmake.in ${made}/deploy.cmake @ONLY)
install(SCRIPT ${made}/deploy.cmake)
