#include <tmodel/escape.h>
