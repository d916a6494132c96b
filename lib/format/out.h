#include <tmodel/out.h>
