// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"
#include "tests/ui/views/proof/proofview.h"

/// The program as it would be with two more views.
int main(int argc, char **argv)
{
    return patchscale::runProgram(argc, argv, patchscale::testing::viewsWithProof());
}
