/** Our side of every work, built as a user's model is. */
package org.topolab.benchmarks.ours;
