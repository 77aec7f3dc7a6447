@echo off
rem Runs the Maven version that .mvn\wrapper\maven-wrapper.properties pins, fetching it once per user.
setlocal
set "MVNW_SELF=%~f0"
set "MVNW_MVN="
set "MVNW_ARGS="
rem Started from PowerShell 7, Windows PowerShell would inherit a module path that does not fit it.
set "PSModulePath="
rem The PowerShell part of this file prints NAME=value lines.
for /f "usebackq tokens=1* delims==" %%A in (`powershell -NoProfile -NonInteractive -ExecutionPolicy Bypass -Command "((Get-Content -Raw -LiteralPath $env:MVNW_SELF) -split '(?m)^# PowerShell\r?$', 2)[1] | Invoke-Expression"`) do set "%%A=%%B"
if not defined MVNW_MVN exit /b 1
call "%MVNW_MVN%" %MVNW_ARGS% %*
exit /b %ERRORLEVEL%

# PowerShell
$ErrorActionPreference = 'Stop'
function Say($text) { [Console]::Error.WriteLine("mvnw: $text") }
function Fail($text) { Say $text; exit 1 }

$wrapper = Join-Path (Split-Path -Parent $env:MVNW_SELF) '.mvn\wrapper\maven-wrapper.properties'
$properties = ConvertFrom-StringData (Get-Content -Raw -LiteralPath $wrapper)
$url = $properties.distributionUrl
$sum = $properties.distributionSha256Sum
if ($url -notmatch '^https://.*-bin\.tar\.gz$') { Fail 'distributionUrl must be the https address of a -bin.tar.gz' }
if ($sum -notmatch '^[0-9a-f]{64}$') { Fail 'distributionSha256Sum must be a SHA-256 in hex' }

$archive = $url -replace '^.*/', ''
$name = $archive -replace '-bin\.tar\.gz$', ''
$userHome = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { "$HOME\.m2" }
# The checksum is part of the path, so that a new pin never meets an old copy.
$store = "$userHome\wrapper\dists\$name\$($sum.Substring(0, 12))"
$mvn = "$store\$name\bin\mvn.cmd"

if (-not $env:JAVA_HOME) {
  $running = 0
  if (((cmd /c 'java -version 2>&1') -join ' ') -match 'version "(\d+)') { $running = [int]$Matches[1] }
  if ($running -lt 25) {
    $releases = Get-ChildItem "$env:ProgramFiles\*\*\release", "$HOME\.jdks\*\release" -ErrorAction SilentlyContinue
    $newest = $releases | ForEach-Object {
      $isJdk = Test-Path -LiteralPath "$($_.DirectoryName)\bin\javac.exe"
      if ($isJdk -and (Get-Content -Raw -LiteralPath $_.FullName) -match '(?m)^JAVA_VERSION="([\d.]+)') {
        # Filled up to the four numbers that [version] compares.
        $version = [version]("$($Matches[1]).0.0.0" -replace '^((\d+\.){3}\d+).*$', '$1')
        [pscustomobject]@{ Version = $version; Path = $_.DirectoryName }
      }
    } | Where-Object { $_.Version.Major -ge 25 } | Sort-Object Version | Select-Object -Last 1
    if ($newest) {
      $env:JAVA_HOME = $newest.Path
      "JAVA_HOME=$($newest.Path)"
    }
  }
}

if (-not (Test-Path -LiteralPath $mvn)) {
  $work = "$store\new.$([guid]::NewGuid().ToString('N'))"
  New-Item -ItemType Directory -Force $work | Out-Null
  try {
    # By full path, since another tar on PATH may take the C: of a path for a host.
    & "$env:SystemRoot\System32\curl.exe" -fsL --proto '=https' --connect-timeout 10 --speed-limit 1024 --speed-time 20 --retry 1 -o "$work\$archive" $url
    $downloaded = $LASTEXITCODE -eq 0
    if ($downloaded) {
      $found = (Get-FileHash -Algorithm SHA256 -LiteralPath "$work\$archive").Hash
      if ($found -ne $sum) { Fail "$url has the SHA-256 $found instead of $sum; it is not used" }
      & "$env:SystemRoot\System32\tar.exe" -xzf "$work\$archive" -C $work
      if ($LASTEXITCODE -ne 0) { Fail "$archive cannot be unpacked in $store" }
      # A move onto a directory that exists fails: then a run beside this one was faster, and its copy is as good.
      try { [IO.Directory]::Move("$work\$name", "$store\$name") } catch { }
      if (-not (Test-Path -LiteralPath $mvn)) { Fail "$store\$name cannot be created" }
    }
  } finally {
    Remove-Item -Recurse -Force -LiteralPath $work -ErrorAction SilentlyContinue
  }

  if (-not $downloaded) {
    $other = Get-Command mvn.cmd -CommandType Application -ErrorAction SilentlyContinue | Select-Object -First 1
    $rank = 0
    # Without the caller's options: a debugger among them would block this call.
    $env:MAVEN_OPTS = ''
    if ($other -and "$(& $other.Source -v)" -match 'Apache Maven (\d+)\.(\d+)') {
      $rank = [int]$Matches[1] * 100 + [int]$Matches[2]
    }
    if ($rank -lt 308) { Fail "no download from $url, and no working mvn 3.8 or newer is on PATH; install one, or connect once" }
    Say "no download from $url; using the mvn on PATH instead of $name"
    $mvn = $other.Source
    # Maven reads MAVEN_ARGS only since 3.9.
    if ($rank -lt 309 -and $env:MAVEN_ARGS) { "MVNW_ARGS=$env:MAVEN_ARGS" }
  }
}
"MVNW_MVN=$mvn"
