// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "ui/views/views.h"

int main(int argc, char **argv)
{
    return patchscale::runProgram(argc, argv, patchscale::allViews());
}
