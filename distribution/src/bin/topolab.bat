@echo off
rem Starts Topolab. Environment: JAVA_HOME, TOPOLAB_JAVA_OPTS (options for the Java machine),
rem TOPOLAB_DATA (folder of data sets). How many threads compute is said by --threads and the recipe.
setlocal

for %%I in ("%~dp0..") do set "HOME_DIR=%%~fI"

set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"

set "VERSION="
for /f "tokens=3" %%V in ('""%JAVA%" -version 2>&1" ^| findstr /i "version"') do if not defined VERSION set "VERSION=%%~V"
if not defined VERSION (
    echo topolab: no Java was found; install Java 17 or later, or set JAVA_HOME 1>&2
    exit /b 3
)
for /f "tokens=1 delims=.-+" %%M in ("%VERSION%") do set "MAJOR=%%M"
if %MAJOR% LSS 17 (
    echo topolab: Java %VERSION% was found, expected 17 or later; set JAVA_HOME to one 1>&2
    exit /b 3
)

set "BASE=%LOCALAPPDATA%\topolab"
if not defined LOCALAPPDATA set "BASE=%TEMP%\topolab"
if not exist "%BASE%\cache" mkdir "%BASE%\cache"
if not exist "%BASE%\state" mkdir "%BASE%\state"

rem where native libraries start from; a model raises it for its own calls (train.threads)
if not defined OMP_NUM_THREADS set "OMP_NUM_THREADS=1"
if not defined OPENBLAS_NUM_THREADS set "OPENBLAS_NUM_THREADS=1"
if not defined OMP_WAIT_POLICY set "OMP_WAIT_POLICY=passive"

rem a quarter for the Java heap; the launcher shares out the rest
set "FLAGS=--enable-native-access=ALL-UNNAMED -XX:MaxRAMPercentage=25 -Xms64m"
echo "%TOPOLAB_JAVA_OPTS%" | findstr /r /c:"-XX:+Use.*GC" >nul || set "FLAGS=%FLAGS% -XX:+UseSerialGC"
if %MAJOR% GEQ 23 set "FLAGS=%FLAGS% --sun-misc-unsafe-memory-access=allow"
for %%Q in (list describe help version --help -h --version) do if "%~1"=="%%Q" set "FLAGS=%FLAGS% -XX:TieredStopAtLevel=1"
rem only the window needs a display
if not "%~1"=="gui" set "FLAGS=%FLAGS% -Djava.awt.headless=true"

"%JAVA%" %FLAGS% ^
    -Dorg.bytedeco.javacpp.logger=slf4j ^
    -Dorg.bytedeco.javacpp.maxPhysicalBytes=0 ^
    "-Dorg.bytedeco.javacpp.cachedir=%BASE%\cache\native-@project.version@-nd4j-@dl4j.version@" ^
    "-Dtopolab.home=%HOME_DIR%" ^
    "-Dtopolab.state=%BASE%\state" ^
    -Dtopolab.terminal=in,out,err ^
    %TOPOLAB_JAVA_OPTS% ^
    -cp "%HOME_DIR%\felix\org.topolab.launcher-@project.version@.jar;%HOME_DIR%\felix\org.apache.felix.main-@felix.version@.jar" ^
    org.topolab.launcher.Launcher %*
exit /b %ERRORLEVEL%
