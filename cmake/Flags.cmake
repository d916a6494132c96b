# Flags.cmake - flags for compiling and linking.
include(CheckCCompilerFlag)
include(CheckLinkerFlag)
include(CheckPIESupported)

set(CMAKE_C_FLAGS_RELWITHDEBINFO "-O2 -g")
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
check_pie_supported()

add_compile_options(-Wall -Wextra -Wshadow -Wconversion -Wstrict-prototypes
  -Wmissing-prototypes -Wwrite-strings -Wvla -Wformat=2 -Wundef)
if(TMODEL_WERROR)
  add_compile_options(-Werror)
endif()
# Floating-point results are identical for all compilers and optimisation levels.
add_compile_options(-ffp-contract=off)
# The build directory may be inside the source directory: the last map is tried first.
add_compile_options("-ffile-prefix-map=${PROJECT_SOURCE_DIR}=."
                    "-ffile-prefix-map=${PROJECT_BINARY_DIR}=build")

# Hardening is for release builds: zeroed variables would hide errors from valgrind, and
# sanitizers replace the fortified calls.
set(shipped "$<CONFIG:Release,RelWithDebInfo,MinSizeRel>")
foreach(flag -fstack-protector-strong -fstack-clash-protection -fcf-protection=full
        -ftrivial-auto-var-init=zero)
  string(MAKE_C_IDENTIFIER "accepts${flag}" accepts)
  check_c_compiler_flag("-Werror ${flag}" ${accepts})
  if(${accepts})
    add_compile_options("$<${shipped}:${flag}>")
  endif()
endforeach()
add_compile_options("$<${shipped}:-U_FORTIFY_SOURCE>" "$<${shipped}:-D_FORTIFY_SOURCE=3>")
foreach(flag -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed)
  string(MAKE_C_IDENTIFIER "accepts${flag}" accepts)
  check_linker_flag(C "${flag}" ${accepts})
  if(${accepts})
    add_link_options("${flag}")
  endif()
endforeach()
