@echo off
rem Configures and builds renewalaudit.dll in an OSGeo4W shell with the MSVC tools (docs/windows.md). Not tried yet.
rem usage: scripts\build_windows.bat LEMON_SOURCE_FOLDER
setlocal
if "%OSGEO4W_ROOT%"=="" ( echo start it in an OSGeo4W shell: OSGEO4W_ROOT is not set & exit /b 1 )
if "%~1"=="" ( echo usage: scripts\build_windows.bat LEMON_SOURCE_FOLDER & exit /b 1 )
if "%QGIS_NAME%"=="" set QGIS_NAME=qgis-ltr
set ROOT=%~dp0..
set APP=%OSGEO4W_ROOT%\apps\%QGIS_NAME%
cmake -S "%ROOT%" -B "%ROOT%\build-windows" -G Ninja -DCMAKE_BUILD_TYPE=Release -DRENEWAL_TESTS=OFF ^
  -DCMAKE_MODULE_PATH="%APP%" ^
  -DCMAKE_PREFIX_PATH="%APP%;%OSGEO4W_ROOT%\apps\Qt5;%OSGEO4W_ROOT%" ^
  -DCMAKE_INCLUDE_PATH="%APP%\include;%OSGEO4W_ROOT%\include;%~1" ^
  -DCMAKE_LIBRARY_PATH="%APP%\lib;%OSGEO4W_ROOT%\lib" ^
  -DCMAKE_CXX_FLAGS="/DWIN32 /D_WINDOWS /I \"%~1\" /I \"%OSGEO4W_ROOT%\include\""
if errorlevel 1 exit /b 1
cmake --build "%ROOT%\build-windows" --target renewalaudit
