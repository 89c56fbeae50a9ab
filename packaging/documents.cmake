# SPDX-License-Identifier: GPL-3.0-or-later

# patchscale_install_documents(FOLDER): what every package has beside the program for a person to read.
function(patchscale_install_documents folder)
  install(FILES ${PROJECT_SOURCE_DIR}/CHANGELOG.md ${PROJECT_SOURCE_DIR}/packaging/THIRD-PARTY.md
    DESTINATION ${folder})
  install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${folder}/licences RENAME GPL-3.0.txt)
  install(FILES ${PROJECT_SOURCE_DIR}/packaging/COPYING.LESSER DESTINATION ${folder}/licences RENAME LGPL-3.0.txt)
endfunction()
