/** Examines the machine and the installation. */
package org.topolab.shell.internal.doctor;
