package org.topolab.desktop.internal.plugins;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.UnsupportedFlavorException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.swing.TransferHandler;

/** Takes jars that are dropped or pasted; other files are left to others. */
public final class JarDrop extends TransferHandler {

    private static final long serialVersionUID = 1L;

    private final transient Consumer<Path> install;

    /**
     * @param install called on the event thread for each jar
     */
    public JarDrop(Consumer<Path> install) {
        this.install = install;
    }

    @Override
    public boolean canImport(TransferSupport support) {
        if (support.isDrop()) {
            support.setDropAction(COPY);
        }
        return support.isDataFlavorSupported(DataFlavor.javaFileListFlavor);
    }

    @Override
    public boolean importData(TransferSupport support) {
        if (!canImport(support)) {
            return false;
        }
        List<Path> jars;
        try {
            jars = jars(support.getTransferable().getTransferData(DataFlavor.javaFileListFlavor));
        } catch (IOException | UnsupportedFlavorException e) {
            return false;
        }
        jars.forEach(install);
        return !jars.isEmpty();
    }

    private static List<Path> jars(Object files) {
        return ((List<?>) files)
                .stream().map(file -> ((File) file).toPath()).filter(JarDrop::isJar).toList();
    }

    private static boolean isJar(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".jar");
    }
}
