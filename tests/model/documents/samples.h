// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/model/randomparameters.h"

#include "model/documents/document.h"

#include <utility>

/// A document with as many scenarios of random values, by all methods in turn, and with everything that a
/// document can have.
[[nodiscard]] inline patchscale::Document fullDocument(int scenarios, unsigned seed)
{
    using namespace patchscale;
    RandomParameters random(seed);
    Document document;
    const auto methods = accountingMethods();
    for (int i = 0; i < scenarios; ++i) {
        Scenario scenario;
        scenario.asked = {random.next(), *methods[static_cast<std::size_t>(i) % methods.size()]};
        scenario.id = i + 1;
        scenario.name = QStringLiteral("Scenario “%1”, größer").arg(i);
        scenario.note = QStringLiteral("A note\nof two lines, with \\ and \"");
        scenario.colour = QStringLiteral("#4ecdc4");
        document.scenarios.push_back(std::make_shared<const Scenario>(std::move(scenario)));
        if (i % 2 == 0)
            document.compared.push_back(i + 1);
    }
    document.shown = scenarios;
    document.reference = 1;
    document.now = StoredCase{Case(random.next()), {}, {}};
    return document;
}
