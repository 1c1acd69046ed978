/** One unit: place, values, profile, tuning, receptive field, best images; and pinned units. */
package org.topolab.desktop.internal.unit;
