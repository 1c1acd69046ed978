/** Our training step beside libtorch's: both sides take turns, the medians are compared. */
package org.topolab.benchmarks;
