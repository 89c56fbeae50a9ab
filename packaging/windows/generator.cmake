# SPDX-License-Identifier: GPL-3.0-or-later
#
# Read by CPack once for each kind of package.
if(CPACK_GENERATOR STREQUAL "NSIS")
  string(APPEND CPACK_PACKAGE_FILE_NAME -setup)
endif()
