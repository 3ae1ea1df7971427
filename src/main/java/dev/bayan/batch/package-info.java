/**
 * Discovery, build, publish, report: the only room that touches output files.
 *
 * <p>A run walks twice over its inputs. The {@link dev.bayan.batch.Run first walk} reads them all
 * and keeps only each one's id and hash, because two inputs of one id are both refused, whichever
 * comes first. The second reads one again, plans, exports, verifies and {@link
 * dev.bayan.batch.Publisher publishes} it, and forgets it: memory holds as many briefings as there
 * are jobs. Whatever goes wrong with one briefing stays with it; only output that cannot be written
 * and a JVM that is out of memory end the run.
 */
@NullMarked
package dev.bayan.batch;

import org.jspecify.annotations.NullMarked;
