# SPDX-License-Identifier: GPL-3.0-or-later
#
# Who the application is, for the program and every package: what project() in the top CMakeLists.txt does not say. Version and
# summary stand there.

set(PATCHSCALE_DISPLAY_NAME "PatchScale")
set(PATCHSCALE_APPLICATION_ID "org.patchscale.patchscale")
set(PATCHSCALE_AUTHORS "The PatchScale authors")
# Address and homepage are of the domain of the application’s id. Nothing is there yet: both are to be settled before
# a release.
set(PATCHSCALE_CONTACT "The PatchScale authors <maintainers@patchscale.org>")
set(PATCHSCALE_COPYRIGHT "2026 the PatchScale authors")
set(PATCHSCALE_LICENCE "GPL-3.0-or-later")
set(PATCHSCALE_HOMEPAGE "https://patchscale.org")

# Two paragraphs of plain text, in lines short enough for every package.
set(PATCHSCALE_DESCRIPTION_1
"PatchScale answers how much compute a language model needs to read one byte
of text. It sets two ways to build one against each other: a BPE transformer,
which reads tokens, and a Byte Latent Transformer (BLT), which groups bytes
into patches, runs a large global model once per patch and two small local
models once per byte.")
set(PATCHSCALE_DESCRIPTION_2
"Move three sliders and see at once which one is cheaper, by how much, and
from which patch size on. Charts and numbers go into a document as PNG, SVG,
PDF or CSV; a command line does the same without a window.")

# The release that the packages are of: its date stands with its notes in the AppStream metadata.
file(READ ${CMAKE_CURRENT_LIST_DIR}/linux/${PATCHSCALE_APPLICATION_ID}.metainfo.xml.in metainfo)
if(NOT metainfo MATCHES "<release version=\"${PROJECT_VERSION}\" date=\"([0-9-]+)\"")
  message(FATAL_ERROR "The AppStream metadata tells of no release ${PROJECT_VERSION}; see packaging/check-versions")
endif()
set(PATCHSCALE_RELEASE_DATE ${CMAKE_MATCH_1})
# What a document is to a desktop.
set(PATCHSCALE_DOCUMENT_TYPE application/x-patchscale)
