/**
 * What others may try with a briefing, a file beside it or a file name, what Bayan does, and the
 * test that proves it. {@link dev.bayan.security.TableTest} holds this table to tests that exist.
 *
 * <pre>
 * attack                            answer                                         test
 * formula in a cell                 a text, marked as one (quotePrefix)            export.xlsx.MatrixSheetTest#textThatOpensLikeAFormulaStaysText
 *   in our own CSV                  an apostrophe before it                        batch.ReadBackTest#aSpreadsheetDoesNotCalculateWhatItIsGiven
 *   in any file                     no field, formula or link of its making        cases.ActiveContentTest#officeFilesReachOutByLinksOnly
 * _x0041_ typed in a text           stands as it was typed                         export.xlsx.XstringTest#onlyCompleteEscapesAreEscaped
 * control, lone surrogate, U+FFFE   refused by its code point                      read.TextGateTest#everyCodePointPassesOrIsNamed
 *   that a writer would drop        in all three files, or refused                 cases.NothingLostTest#whatTheGateLetsThroughStandsInAllThreeFiles
 *   of any code units               as it was, or refused                          fuzz.GateFuzzTest#anyCodeUnits
 * over 32,767 characters in a cell  goes on below, reported                        export.xlsx.MatrixSheetTest#whatACellCannotHoldGoesOnBelowTheTable
 * link that is none of http(s),     refused, however it is written: as a source    read.LinkSchemesTest#noOtherAddressIsASource
 *   mailto                          in a text                                      read.LinkSchemesTest#noOtherAddressIsALinkInAText
 *                                   in a workbook                                  read.LinkSchemesTest#noOtherAddressComesOutOfAWorkbook
 * template, object, macro, chunk    none; outside leads a hyperlink only           cases.ActiveContentTest#officeFilesReachOutByLinksOnly
 * script or action in a PDF         none; the one file inside is the workbook      cases.ActiveContentTest#pdfFilesDoNothingAndCarryTheWorkbookOnly
 * text turned around (Trojan        overrides refused, isolates balance            read.BidiSpoofTest#onlyBalancedIsolatesPass
 *   Source)                         none of them in a name or id                   read.BidiSpoofTest#noNameHasAnyOfThem
 * names that look alike             a warning; equal headers too                   read.BadInputTest#saysWhatIsWrong
 * zip bomb as a table               refused unopened: ratio, parts, total          read.WorkbookBombTest#aPartThatUnfoldsWithoutEndIsNotUnfolded
 *   parts that share their bytes    each counted                                   read.WorkbookBombTest#manyPartsThatShareTheirBytesAreCountedEachByItself
 *   two parts of one name           refused                                        read.WorkbookBombTest#twoPartsOfOneNameAreOneTooMany
 *   one long text in every cell     refused                                        read.WorkbookBombTest#oneLongTextInEveryCellIsTooMuchText
 *   entities, nesting in XML        refused                                        read.WorkbookBombTest#xmlThatMultipliesOrNestsItselfIsNoSheet
 * JSON bomb                         refused, with its place                        read.LimitsTest#depth
 *   a million brackets              refused, with its place                        read.BadInputTest#saysWhatIsWrong
 * equal keys, words after the end   refused, with their place                      read.BadInputTest#saysWhatIsWrong
 * 1e1000000000, a thousand digits   refused                                        read.LimitsTest#digitsAndExponents
 * UTF-16, bad bytes                 refused by name                                read.BadInputTest#saysWhatIsWrong
 * YAML alias, tag, merge, equal key refused                                        read.BadInputTest#saysWhatIsWrong
 *   "no", 012 and the like          texts                                          read.YamlTwinTest#goodInputsGiveTheSameBriefing
 * ../ and the like in an id         refused: a-z, 0-9, hyphens                     read.LimitsTest#idLength
 *   in the name of a file           refused                                        read.BesideNamesTest#noNameLeavesTheFolder
 *   a device of Windows             refused on every system                        read.BesideNamesTest#noNameIsADeviceOfWindows
 * link, pipe, device as an input    refused, never opened                          batch.BatchTest#aPipeALinkAndAFolderThatLookLikeBriefingsAreRefused
 *   beside an input                 refused, never opened                          batch.OutputGuardTest#whatLiesBesideABriefingIsReadThroughNoLinkAndNoPipe
 *   in the output                   not followed                                   batch.OutputGuardTest#aLinkAmongBayansOwnFilesIsNeverFollowed
 *   in place of a pack              left alone, that briefing fails                batch.OutputGuardTest#aLinkInThePlaceOfAPackOrReportLeadsNowhere
 * image bomb                        refused by its header                          read.image.PngImageTest#aBombIsRefusedByItsHeader
 *   as JPEG                         refused by its header                          read.image.JpegImageTest#aBombIsRefusedByItsHeader
 *   EXIF, a payload behind the data gone                                           read.image.PngImageTest#onlyImageDataStays
 *   any bytes                       a clean picture, or refused                    fuzz.ImageFuzzTest#damagedPictures
 * broken font                       refused                                        read.FontCheckTest#noByteOfATableMakesItThrow
 *   any bytes                       a font, or refused                             fuzz.FontFuzzTest#anyBytes
 * metadata                          no user, host, folder or library anywhere      cli.LeakTest#noPartOfAnyFileNamesUserHostFolderOrLibrary
 * escape sequences, bidi controls   never reach the terminal                       cli.HostileTerminalTest#nothingThatIsEchoedSteersTheTerminal
 * temporary files                   in a folder of mode 0700 that goes with the    cli.LauncherTest#temporaryFilesArePrivateAndGoWithTheRunOrWithTheNext
 *   of a run that was killed        run; removed by the next                       cli.ScratchTest#whatDeadProcessesLeftGoesAndWhatLivesStays
 * library with a known hole         the build fails below safe versions            security.TableTest#theBuildRefusesLibrariesWithKnownHoles
 * unknown bill of materials         sbom.json, the same from the same commit       security.TableTest#theBillOfMaterialsIsReproducible
 * </pre>
 */
package dev.bayan.security;
