# SPDX-License-Identifier: GPL-3.0-or-later
#
# A disk image, from which a person drags the application into the folder of applications. Untried.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_PACKAGE_FILE_NAME patchscale-${PROJECT_VERSION}-macos)
set(CPACK_DMG_VOLUME_NAME ${PATCHSCALE_DISPLAY_NAME})
# A licence that has to be agreed to before the image opens is not what the GPL is.
set(CPACK_DMG_SLA_USE_RESOURCE_FILE_LICENSE OFF)
# Stripping would undo the signature.
set(CPACK_STRIP_FILES OFF)
