package org.topolab.desktop.internal.console;

import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.util.Set;
import javax.swing.JComponent;
import javax.swing.JScrollPane;

/** Tells what follows an end of everything with which a person scrolls. */
final class ScrolledByHand {

    private static final Set<Integer> UP =
            Set.of(KeyEvent.VK_UP, KeyEvent.VK_PAGE_UP, KeyEvent.VK_HOME);
    private static final Set<Integer> DOWN =
            Set.of(KeyEvent.VK_DOWN, KeyEvent.VK_PAGE_DOWN, KeyEvent.VK_END);

    private ScrolledByHand() {}

    /** Begins; these listeners come after those that move the bar. */
    static void listen(JScrollPane pane, JComponent inside, FollowedEnd end) {
        pane.addMouseWheelListener(event -> end.scrolled());
        pane.getVerticalScrollBar()
                .addMouseListener(
                        new MouseAdapter() {
                            @Override
                            public void mousePressed(MouseEvent event) {
                                end.scrolled();
                            }

                            @Override
                            public void mouseReleased(MouseEvent event) {
                                end.scrolled();
                            }
                        });
        inside.addKeyListener(
                new KeyAdapter() {
                    @Override
                    public void keyPressed(KeyEvent event) {
                        if (UP.contains(event.getKeyCode())) {
                            end.leave();
                        }
                    }

                    @Override
                    public void keyReleased(KeyEvent event) {
                        if (UP.contains(event.getKeyCode()) || DOWN.contains(event.getKeyCode())) {
                            end.scrolled();
                        }
                    }
                });
    }
}
