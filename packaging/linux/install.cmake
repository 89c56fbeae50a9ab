# SPDX-License-Identifier: GPL-3.0-or-later
#
# What a Linux desktop wants to find beside the program.
set(id ${PATCHSCALE_APPLICATION_ID})
set(linux ${CMAKE_CURRENT_SOURCE_DIR}/linux)
set(made ${CMAKE_CURRENT_BINARY_DIR}/linux)
set(doc ${CMAKE_INSTALL_DATADIR}/doc/patchscale) # whatever the letter case of the project

configure_file(${linux}/${id}.desktop.in ${made}/${id}.desktop @ONLY)
install(FILES ${made}/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
configure_file(${linux}/${id}.metainfo.xml.in ${made}/${id}.metainfo.xml @ONLY)
install(FILES ${made}/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)

string(REPLACE "/" "-" document_icon ${PATCHSCALE_DOCUMENT_TYPE})
configure_file(${linux}/${id}.mime.xml.in ${made}/${id}.xml @ONLY)
install(FILES ${made}/${id}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)

set(icons ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/patchscale.svg
  DESTINATION ${icons}/scalable/apps RENAME ${id}.svg)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/patchscale-symbolic.svg
  DESTINATION ${icons}/symbolic/apps RENAME ${id}-symbolic.svg)
install(FILES ${PROJECT_SOURCE_DIR}/resources/icons/patchscale-document.svg
  DESTINATION ${icons}/scalable/mimetypes RENAME ${document_icon}.svg)
foreach(size IN ITEMS 16 22 24 32 48 64 128 256 512)
  install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/icons/patchscale-${size}.png
    DESTINATION ${icons}/${size}x${size}/apps RENAME ${id}.png)
endforeach()

# The program says of itself what the manual page says, so it must run here.
if(NOT CMAKE_CROSSCOMPILING)
  add_custom_command(OUTPUT ${made}/patchscale.1.gz
    COMMAND ${linux}/man-page $<TARGET_FILE:patchscale> ${PATCHSCALE_RELEASE_DATE} ${PROJECT_DESCRIPTION}
      > ${made}/patchscale.1
    COMMAND gzip -9nfk ${made}/patchscale.1
    DEPENDS patchscale ${linux}/man-page
    COMMENT "Writing the manual page"
    VERBATIM)
  add_custom_target(patchscale_man_page ALL DEPENDS ${made}/patchscale.1.gz)
  install(FILES ${made}/patchscale.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endif()
install(FILES ${linux}/patchscale.bash-completion
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME patchscale)

# What documents are, for other programs.
install(FILES ${PROJECT_SOURCE_DIR}/resources/patchscale-document.schema.json
  DESTINATION ${CMAKE_INSTALL_DATADIR}/patchscale)

patchscale_install_documents(${doc})
