#include <tmodel/amount.h>
