package org.topolab.desktop.view;

import javax.swing.JComponent;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A view of the window. Registered as an OSGi service, it appears in the running window, and
 * disappears when it is unregistered. Its methods are called on the event thread, which must never
 * wait for work: see {@link Workbench#work}.
 */
@ConsumerType
public interface WorkbenchView {

    /** Static facts. */
    ViewFacts facts();

    /**
     * Makes the view's component. Called once for each window, when it is first shown. The
     * component and what people use in it have names ({@code setName}) and accessible names.
     */
    JComponent open(Workbench workbench);

    /** The window lets the view go: stops timers and forgets the component. */
    default void close() {}
}
