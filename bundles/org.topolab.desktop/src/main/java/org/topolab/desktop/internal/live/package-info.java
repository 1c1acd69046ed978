/** Runs of this process and of the working directory: their list, live curves and live map. */
package org.topolab.desktop.internal.live;
