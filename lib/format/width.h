#include <tmodel/width.h>
