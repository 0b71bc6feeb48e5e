; What we add to the installer, in the smallest one there is: `makensis -WX` reads it where electron-builder's own cannot be made.
Unicode true
Name "canlian-desk"
OutFile "${OUT_FILE}"
RequestExecutionLevel admin
SilentInstall silent
InstallDir "$TEMP\canlian-desk"
!include LogicLib.nsh
!include "${PROJECT}/build/installer.nsh"

Section
  !insertmacro customInstall
SectionEnd
