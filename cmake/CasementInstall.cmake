# SPDX-FileCopyrightText: 2026 The Casement authors
# SPDX-License-Identifier: Apache-2.0

# Where a Linux desktop looks for a program, its icon, its file type and its description.
include(GNUInstallDirs)
install(TARGETS casement casementctl)
set(linux ${PROJECT_SOURCE_DIR}/packaging/linux/org.casement.Casement)
install(FILES ${linux}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${linux}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${linux}.mime.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages
        RENAME org.casement.Casement.xml)
install(FILES ${linux}.svg DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
