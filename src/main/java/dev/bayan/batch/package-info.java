/** Discovery, build, publish, report: the only room that touches output files. */
@NullMarked
package dev.bayan.batch;

import org.jspecify.annotations.NullMarked;
