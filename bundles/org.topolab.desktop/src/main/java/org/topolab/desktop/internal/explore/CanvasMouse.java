package org.topolab.desktop.internal.explore;

import java.awt.Cursor;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import java.util.OptionalInt;
import javax.swing.SwingUtilities;

/** The wheel zooms where it points, dragging moves, a click chooses, pointing tells. */
final class CanvasMouse extends MouseAdapter {

    private static final int STILL = 3; // pixels a click may move

    private final MapCanvas canvas;
    private int pressedX;
    private int pressedY;
    private int lastX;
    private int lastY;
    private boolean dragged;

    CanvasMouse(MapCanvas canvas) {
        this.canvas = canvas;
        canvas.addMouseListener(this);
        canvas.addMouseMotionListener(this);
        canvas.addMouseWheelListener(this);
    }

    @Override
    public void mousePressed(MouseEvent event) {
        canvas.requestFocusInWindow();
        pressedX = event.getX();
        pressedY = event.getY();
        lastX = pressedX;
        lastY = pressedY;
        dragged = false;
    }

    @Override
    public void mouseDragged(MouseEvent event) {
        boolean far =
                Math.abs(event.getX() - pressedX) > STILL
                        || Math.abs(event.getY() - pressedY) > STILL;
        if (dragged || far) {
            dragged = true;
            canvas.setCursor(Cursor.getPredefinedCursor(Cursor.MOVE_CURSOR));
            canvas.pan(event.getX() - lastX, event.getY() - lastY);
            lastX = event.getX();
            lastY = event.getY();
        }
    }

    @Override
    public void mouseReleased(MouseEvent event) {
        canvas.setCursor(Cursor.getDefaultCursor());
        if (!dragged && SwingUtilities.isLeftMouseButton(event)) {
            canvas.at(event.getX(), event.getY()).ifPresent(canvas::choose);
        }
    }

    @Override
    public void mouseMoved(MouseEvent event) {
        canvas.hover(canvas.at(event.getX(), event.getY()));
    }

    @Override
    public void mouseExited(MouseEvent event) {
        canvas.hover(OptionalInt.empty());
    }

    @Override
    public void mouseWheelMoved(MouseWheelEvent event) {
        canvas.zoom(-event.getPreciseWheelRotation(), event.getX(), event.getY());
    }
}
