package org.topolab.desktop.internal.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.StringSelection;
import java.awt.datatransfer.Transferable;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.swing.JLabel;
import javax.swing.TransferHandler.TransferSupport;
import org.junit.jupiter.api.Test;

class JarDropTest {

    private final List<Path> installed = new ArrayList<>();
    private final JarDrop drop = new JarDrop(installed::add);

    @Test
    void jars_areTakenAndOtherFilesLeft() {
        assertThat(drop.importData(files("/a.jar", "/b.txt", "/C.JAR"))).isTrue();

        assertThat(installed).containsExactly(Path.of("/a.jar"), Path.of("/C.JAR"));
    }

    @Test
    void whatHasNoJar_isNotTaken() {
        assertThat(drop.importData(files("/b.txt"))).isFalse();
        assertThat(drop.canImport(support(new StringSelection("/a.jar")))).isFalse();
        assertThat(installed).isEmpty();
    }

    private static TransferSupport files(String... names) {
        List<File> files = new ArrayList<>();
        for (String name : names) {
            files.add(new File(name));
        }
        return support(
                new Transferable() {
                    @Override
                    public DataFlavor[] getTransferDataFlavors() {
                        return new DataFlavor[] {DataFlavor.javaFileListFlavor};
                    }

                    @Override
                    public boolean isDataFlavorSupported(DataFlavor flavor) {
                        return flavor.equals(DataFlavor.javaFileListFlavor);
                    }

                    @Override
                    public Object getTransferData(DataFlavor flavor) {
                        return files;
                    }
                });
    }

    private static TransferSupport support(Transferable transferable) {
        return new TransferSupport(new JLabel(), transferable);
    }
}
