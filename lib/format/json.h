#include <tmodel/json.h>
