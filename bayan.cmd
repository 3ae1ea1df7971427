@echo off
rem Starts Bayan on Windows: the twin of the sh script beside it, which says more.
rem   BAYAN_JAVA_HOME   the Java to use, before JAVA_HOME, the PATH and the usual folders
rem   BAYAN_JAVA_OPTS   further options for it, such as -Xmx2g
setlocal EnableExtensions DisableDelayedExpansion
set "HERE=%~dp0"
if "%HERE:~-1%"=="\" set "HERE=%HERE:~0,-1%"

set "JAVA_EXE="
if defined BAYAN_JAVA_HOME call :try "%BAYAN_JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE if defined JAVA_HOME call :try "%JAVA_HOME%\bin\java.exe"
if not defined JAVA_EXE for /f "delims=" %%J in ('where java 2^>nul') do call :try "%%J"
if not defined JAVA_EXE for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%USERPROFILE%\.jdks\*") do call :try "%%~D\bin\java.exe"
if not defined JAVA_EXE (
  echo bayan: needs Java 21 or newer and finds none: install a JDK, such as Temurin 25 from adoptium.net, or set JAVA_HOME 1>&2
  exit /b 2
)

set "APP=%HERE%"
if not exist "%HERE%\pom.xml" goto run
set "APP=%HERE%\target\bayan"
rem Windows has no cheap way to compare the dates of a tree: after a change, delete target\bayan.
if exist "%APP%\lib\bayan.jar" goto run
where mvn >nul 2>&1
if errorlevel 1 (
  echo bayan: Maven is needed to build: install Maven 3.8 or newer 1>&2
  exit /b 2
)
echo bayan: building %APP%, once 1>&2
for %%H in ("%JAVA_EXE%\..\..") do set "JAVA21_HOME=%%~fH"
call mvn -B -q -f "%HERE%\pom.xml" -Dmaven.test.skip=true -Dspotless.check.skip=true -Dcyclonedx.skip=true package 1>&2
if errorlevel 1 (
  echo bayan: the build failed 1>&2
  exit /b 2
)

:run
if not exist "%APP%\lib\bayan.jar" (
  echo bayan: %APP%\lib\bayan.jar is missing: copy the whole folder 1>&2
  exit /b 2
)
rem The JDK unpacks fonts into files: in a folder of their own, which goes with the run.
set "SCRATCH=%TEMP%\bayan-%RANDOM%%RANDOM%"
mkdir "%SCRATCH%" 2>nul || set "SCRATCH=%TEMP%"
"%JAVA_EXE%" "-Djava.io.tmpdir=%SCRATCH%" -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djava.awt.headless=true "-Dsun.awt.fontconfig=%APP%\fontconfig.properties" -XX:+UseSerialGC -XX:MaxRAMPercentage=50 -XX:TieredStopAtLevel=1 -XX:-UsePerfData -Dsun.font.layout.ffm=false -Djdk.reflect.useNativeAccessorOnly=true -Xshare:auto -Xlog:disable -Xlog:all=error:stderr %BAYAN_JAVA_OPTS% -cp "%APP%\lib\bayan.jar" dev.bayan.cli.Main %*
exit /b %ERRORLEVEL%

rem Takes a java.exe if its version is 21 or newer.
:try
if defined JAVA_EXE exit /b 0
if not exist "%~1" exit /b 0
for /f "tokens=3" %%V in ('""%~1" -version 2^>^&1 ^| findstr /i /c:" version ""') do for /f "delims=. tokens=1" %%M in ("%%~V") do if %%M GEQ 21 set "JAVA_EXE=%~1"
exit /b 0
