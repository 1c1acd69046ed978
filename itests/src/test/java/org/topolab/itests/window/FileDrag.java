package org.topolab.itests.window;

import java.awt.datatransfer.DataFlavor;
import java.awt.datatransfer.Transferable;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.nio.file.Path;
import java.util.List;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JWindow;
import javax.swing.TransferHandler;

/** A window with a file that can be dragged out of it, as a file manager has them. */
public final class FileDrag {

    private FileDrag() {}

    /**
     * Shows it in the lower left corner of the screen.
     *
     * @return what is to be dragged
     */
    public static JComponent show(Path file) {
        return EventThread.read(
                () -> {
                    JLabel label = new JLabel(file.getFileName().toString());
                    label.setTransferHandler(new Handler(file));
                    label.addMouseMotionListener(
                            new MouseAdapter() {
                                @Override
                                public void mouseDragged(MouseEvent event) {
                                    label.getTransferHandler()
                                            .exportAsDrag(label, event, TransferHandler.COPY);
                                }
                            });
                    JWindow window = new JWindow();
                    window.add(label);
                    window.setSize(160, 40);
                    window.setLocation(0, 955);
                    window.setVisible(true);
                    return label;
                });
    }

    private static final class Handler extends TransferHandler {

        private static final long serialVersionUID = 1L;

        private final transient Path file;

        Handler(Path file) {
            this.file = file;
        }

        @Override
        public int getSourceActions(JComponent component) {
            return COPY;
        }

        @Override
        protected Transferable createTransferable(JComponent component) {
            return new Files(file);
        }
    }

    private record Files(Path file) implements Transferable {

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
            return List.of(file.toFile());
        }
    }
}
