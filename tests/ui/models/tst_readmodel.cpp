// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/model/scratchfolder.h"
#include "tests/testprogram.h"
#include "tests/ui/combobox.h"
#include "tests/ui/dialogs.h"
#include "tests/ui/shownwindow.h"

#include "model/accounting/parametercounts.h"
#include "ui/models/modelactions.h"
#include "ui/models/ownmodelsdialog.h"
#include "ui/models/readmodeldialog.h"
#include "ui/tables/tableview.h"
#include "ui/widgets/files/filedialog.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>

using namespace patchscale;
using namespace patchscale::testing;

namespace {

/// Of Llama 3 8B, as it lies beside its weights.
const QByteArray llama = R"({"architectures": ["LlamaForCausalLM"], "attention_bias": false,
 "hidden_act": "silu", "hidden_size": 4096, "intermediate_size": 14336, "max_position_embeddings": 8192,
 "model_type": "llama", "num_attention_heads": 32, "num_hidden_layers": 32, "num_key_value_heads": 8,
 "rms_norm_eps": 1e-05, "tie_word_embeddings": false, "vocab_size": 128256})";

/// The same of a kind that nobody knows.
QByteArray strange()
{
    return QByteArray(llama).replace("\"llama\"", "\"strangelm\"").replace("LlamaFor", "StrangeFor");
}

QAbstractButton *button(const QDialog &dialog, QDialogButtonBox::StandardButton which)
{
    return dialog.findChild<QDialogButtonBox *>()->button(which);
}

QStringList column(const TableView &table, int number)
{
    QStringList texts;
    for (int row = 0; row < table.model()->rowCount(); ++row)
        texts << table.model()->index(row, number).data().toString();
    return texts;
}

void drop(QWidget &window, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event({10, 10}, Qt::CopyAction, &data, Qt::LeftButton, {});
    QCoreApplication::sendEvent(&window, &event);
}

} // namespace

class TestReadModel : public QObject
{
    Q_OBJECT

private slots:
    void fileIsShownBeforeItIsTaken();
    void undoTakesItBack();
    void bltIsBuiltLikeIt();
    void whatIsTooLargeForBltIsToldBefore();
    void buttonRefusesWhatIsTooLargeForBlt();
    void guessesAreTold();
    void cancelChangesNothing();
    void droppedFileIsRead();
    void whatCannotBeReadIsToldWhy();
    void keptModelIsInTheList();
    void ownModelsAreShown();

private:
    /// Reads a file by the menu, and uses the dialog.
    static void readByMenu(ShownWindow &shown, const QString &path,
                           const std::function<void(ReadModelDialog &)> &use)
    {
        FileDialog::answerNext(path);
        QVERIFY(useDialog<ReadModelDialog>([&] { shown.trigger("actionReadModel"); }, use));
    }

    static void take(ReadModelDialog &dialog) { button(dialog, QDialogButtonBox::Ok)->click(); }
};

void TestReadModel::fileIsShownBeforeItIsTaken()
{
    const ScratchFolder folder;
    folder.put("config.json", llama);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    readByMenu(shown, folder.path("config.json"), [&](ReadModelDialog &dialog) {
        QVERIFY(!dialog.findChild<QLabel *>(QStringLiteral("modelNameLabel"))->text().isEmpty());
        QVERIFY(dialog.findChild<QLabel *>(QStringLiteral("modelCountLabel"))
                    ->text()
                    .startsWith(QStringLiteral("8,030,261,248 parameters")));
        QVERIFY(!dialog.findChild<QLabel *>(QStringLiteral("modelGuessLabel")));
        const auto *table = dialog.findChild<TableView *>(QStringLiteral("findingsTable"));
        QVERIFY(column(*table, 1).contains(QStringLiteral("14336")));
        QVERIFY(column(*table, 2).contains(QStringLiteral("read")));
        QVERIFY(column(*table, 2).contains(QStringLiteral("implied")));
        QVERIFY(!column(*table, 2).contains(QStringLiteral("guessed")));
        QCOMPARE(shown.changes.count(), 0);
        take(dialog);
    });
    QCOMPARE(shown.changes.count(), 1);
    QCOMPARE(parameterCounts(shown.model.comparison()).bpeStored(), qint64(8030261248));
    QCOMPARE(shown.find<QComboBox>("bpeComboBox")->currentText(), QStringLiteral("Llama 3 8B"));
    QCOMPARE(shown.model.parameters().dModel, Parameters().dModel); // BLT's own
}

void TestReadModel::undoTakesItBack()
{
    const ScratchFolder folder;
    folder.put("config.json", llama);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    readByMenu(shown, folder.path("config.json"), take);
    QVERIFY(shown.model.parameters() != Parameters());
    shown.trigger("actionUndo");
    QCOMPARE(shown.model.parameters(), Parameters());
    shown.trigger("actionRedo");
    QCOMPARE(shown.model.parameters().bpeDFf, 14336);
}

void TestReadModel::bltIsBuiltLikeIt()
{
    const ScratchFolder folder;
    folder.put("config.json", llama);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    readByMenu(shown, folder.path("config.json"), [](ReadModelDialog &dialog) {
        auto *both = dialog.findChild<QCheckBox *>(QStringLiteral("buildLikeCheckBox"));
        QVERIFY(both->isEnabled() && !both->isChecked());
        both->click();
        take(dialog);
    });
    const ParameterCounts counts = parameterCounts(shown.model.comparison());
    QCOMPARE(counts.bltGlobal, counts.bpe);
    QCOMPARE(shown.model.parameters().localDModel, 1280);
    QVERIFY(shown.find<QLabel>("builtLikeLabel")->isVisible());
    QVERIFY(shown.find<QLabel>("builtLikeLabel")->text().contains(QStringLiteral("BLT 8B")));
    QVERIFY(!shown.find<QPushButton>("buildLikeButton")->isVisible());
}

void TestReadModel::whatIsTooLargeForBltIsToldBefore()
{
    const ScratchFolder folder;
    folder.put("config.json", QByteArray(llama).replace("4096", "16384"));
    ShownWindow shown;
    QVERIFY(shown.isReady());
    readByMenu(shown, folder.path("config.json"), [](ReadModelDialog &dialog) {
        QVERIFY(!dialog.findChild<QCheckBox *>(QStringLiteral("buildLikeCheckBox"))->isEnabled());
        QCOMPARE(dialog.findChild<QLabel *>(QStringLiteral("unlikeLabel"))->text(),
                 QStringLiteral("Model dimension is 16,384, but must be from 512 to 8,192."));
        take(dialog);
    });
    QCOMPARE(shown.model.parameters().bpeDModel, 16384);
}

void TestReadModel::buttonRefusesWhatIsTooLargeForBlt()
{
    ShownWindow shown;
    QVERIFY(shown.isReady());
    chooseByKeyboard(*shown.find<QComboBox>("bpeComboBox"), QStringLiteral("Llama 3.1 405B"));
    auto *build = shown.find<QPushButton>("buildLikeButton");
    QVERIFY(build->isVisible());
    shown.changes.clear();
    build->click();
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.find<QLabel>("startingRefusal")->text(),
             QStringLiteral("BLT cannot be built like Llama 3.1 405B. Model dimension is 16,384, but must be "
                            "from 512 to 8,192."));
    // What can be built, the same button builds.
    chooseByKeyboard(*shown.find<QComboBox>("bpeComboBox"), QStringLiteral("Mistral 7B"));
    build->click();
    QCOMPARE(shown.model.parameters().dFf, 14336);
    QVERIFY(!shown.find<QLabel>("startingRefusal")->isVisible());
}

void TestReadModel::guessesAreTold()
{
    const ScratchFolder folder;
    folder.put("config.json", strange());
    ShownWindow shown;
    QVERIFY(shown.isReady());
    readByMenu(shown, folder.path("config.json"), [](ReadModelDialog &dialog) {
        const auto *told = dialog.findChild<QLabel *>(QStringLiteral("modelGuessLabel"));
        QVERIFY(told && told->isVisible());
        QVERIFY(told->text().contains(QStringLiteral("Guessed: ")));
        const auto *table = dialog.findChild<TableView *>(QStringLiteral("findingsTable"));
        QVERIFY(column(*table, 2).contains(QStringLiteral("guessed")));
    });
    QCOMPARE(shown.changes.count(), 0);
}

void TestReadModel::cancelChangesNothing()
{
    const ScratchFolder folder;
    folder.put("config.json", llama);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    readByMenu(shown, folder.path("config.json"),
               [](ReadModelDialog &dialog) { button(dialog, QDialogButtonBox::Cancel)->click(); });
    QCOMPARE(shown.changes.count(), 0);
    QCOMPARE(shown.model.parameters(), Parameters());
}

void TestReadModel::droppedFileIsRead()
{
    const ScratchFolder folder;
    folder.put("Config.JSON", llama);
    ShownWindow shown;
    QVERIFY(shown.isReady());
    QVERIFY(useDialog<ReadModelDialog>(
        [&] {
            drop(shown.window, folder.path("Config.JSON"));
            QTRY_VERIFY(shown.changes.count() > 0);
        },
        take));
    QCOMPARE(shown.model.parameters().bpeDFf, 14336);
}

void TestReadModel::whatCannotBeReadIsToldWhy()
{
    const ScratchFolder folder;
    folder.put("config.json", R"({"model_type": "mamba", "hidden_size": 768})");
    ShownWindow shown;
    QVERIFY(shown.isReady());
    FileDialog::answerNext(folder.path("config.json"));
    QVERIFY(useDialog<QMessageBox>([&] { shown.trigger("actionReadModel"); },
                                   [](QMessageBox &box) {
                                       QVERIFY2(
                                           box.text().contains(QStringLiteral("state-space")) ||
                                               box.informativeText().contains(QStringLiteral("state-space")),
                                           qPrintable(box.text()));
                                   }));
    QCOMPARE(shown.changes.count(), 0);
}

void TestReadModel::keptModelIsInTheList()
{
    const ScratchFolder folder;
    folder.put("config.json", QByteArray(llama).replace("14336", "11111"));
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.window.modelActions().setFolder(folder.path("own"));
    QString name;
    readByMenu(shown, folder.path("config.json"), [&](ReadModelDialog &dialog) {
        name = dialog.findChild<QLabel *>(QStringLiteral("modelNameLabel"))->text();
        dialog.findChild<QCheckBox *>(QStringLiteral("keepModelCheckBox"))->click();
        take(dialog);
    });
    auto *list = shown.find<QComboBox>("bpeComboBox");
    QCOMPARE(list->currentText(), name);
    QVERIFY(list->findText(QStringLiteral("Own models")) > 0);
    chooseByKeyboard(*list, QStringLiteral("As BLT"));
    QCOMPARE(shown.model.parameters().bpeDFf, 0);
    chooseByKeyboard(*list, name);
    QCOMPARE(shown.model.parameters().bpeDFf, 11111);
}

void TestReadModel::ownModelsAreShown()
{
    const ScratchFolder folder;
    folder.put("bad.json", "{");
    ShownWindow shown;
    QVERIFY(shown.isReady());
    shown.window.modelActions().setFolder(folder.path());
    auto *list = shown.find<QComboBox>("bpeComboBox");
    const int before = list->count();
    QVERIFY(useDialog<OwnModelsDialog>(
        [&] { shown.trigger("actionOwnModels"); },
        [&](OwnModelsDialog &dialog) {
            const auto *table = dialog.findChild<TableView *>(QStringLiteral("ownModelsTable"));
            QCOMPARE(column(*table, 0), QStringList{QStringLiteral("bad.json")});
            const auto *faults = dialog.findChild<QLabel *>(QStringLiteral("ownModelsFaults"));
            QVERIFY(faults->text().contains(folder.path("bad.json")));
            QVERIFY(faults->text().contains(QStringLiteral("line 1")));
            for (QAbstractButton *any : dialog.findChild<QDialogButtonBox *>()->buttons())
                if (any->text().contains(QStringLiteral("example")))
                    any->click();
            QCOMPARE(column(*table, 0),
                     QStringList({QStringLiteral("bad.json"), QStringLiteral("my-model.json")}));
        }));
    QCOMPARE(list->count(), before + 2); // with its heading
    chooseByKeyboard(*list, QStringLiteral("My model"));
    QCOMPARE(parameterCounts(shown.model.comparison()).bpeStored(), qint64(6738415616));
}

PATCHSCALE_TEST(TestReadModel)
#include "tst_readmodel.moc"
