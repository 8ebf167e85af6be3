using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.Sqlite.Analytics
{
    /// <inheritdoc />
    public partial class WhatTheCubeTheReportAndTheClocksKeep : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "GrossDays",
                table: "reviewed_death",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NetDays",
                table: "reviewed_death",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "NetMonthsToDecision",
                table: "reviewed_death",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OvercrowdingKnown",
                table: "reviewed_death",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "cube_cell",
                columns: table => new
                {
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 192, nullable: false),
                    Dimension = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Period = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 96, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cube_cell", x => new { x.Area, x.Key });
                });

            migrationBuilder.CreateTable(
                name: "cube_check",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cube_check", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "data_gap",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Council = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Year = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    Known = table.Column<long>(type: "INTEGER", nullable: false),
                    Reviews = table.Column<long>(type: "INTEGER", nullable: false),
                    WantedPercent = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RaisedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Recommendation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    WhatWorked = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_gap", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "denominator_file",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Figures = table.Column<int>(type: "INTEGER", nullable: false),
                    FirstYear = table.Column<int>(type: "INTEGER", nullable: false),
                    LastYear = table.Column<int>(type: "INTEGER", nullable: false),
                    BroughtBy = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    BroughtById = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_denominator_file", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "release",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Region = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Year = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    ReportVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ByName = table.Column<string>(type: "TEXT", nullable: false),
                    RuleSet = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Tables = table.Column<string>(type: "TEXT", nullable: false),
                    Told = table.Column<int>(type: "INTEGER", nullable: false),
                    Hidden = table.Column<int>(type: "INTEGER", nullable: false),
                    Ledger = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_release", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "report",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    BegunBy = table.Column<string>(type: "TEXT", nullable: false),
                    FrozenAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Facts = table.Column<string>(type: "TEXT", nullable: false),
                    Inside = table.Column<string>(type: "TEXT", nullable: false),
                    Public = table.Column<string>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", nullable: true),
                    SignedByName = table.Column<string>(type: "TEXT", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    PublishedByName = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SupersededAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    CheckedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "scorecard_table",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    Edition = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ImportedBy = table.Column<string>(type: "TEXT", nullable: false),
                    SupersededAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scorecard_table", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "denominator",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    Line = table.Column<int>(type: "INTEGER", nullable: false),
                    Measure = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Area = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Breakdown = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Category = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Count = table.Column<long>(type: "INTEGER", nullable: false),
                    Provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    InUse = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReplacedBy = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_denominator", x => x.Id);
                    table.ForeignKey(
                        name: "FK_denominator_denominator_file_FileNumber",
                        column: x => x.FileNumber,
                        principalTable: "denominator_file",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "report_text",
                columns: table => new
                {
                    ReportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Section = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Words = table.Column<string>(type: "TEXT", nullable: false),
                    InsideOnly = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_report_text", x => new { x.ReportId, x.Section });
                    table.ForeignKey(
                        name: "FK_report_text_report_ReportId",
                        column: x => x.ReportId,
                        principalTable: "report",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "scorecard_row",
                columns: table => new
                {
                    TableId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false),
                    Indicator = table.Column<string>(type: "TEXT", nullable: false),
                    GroupOf = table.Column<string>(type: "TEXT", nullable: false),
                    Ages = table.Column<string>(type: "TEXT", nullable: false),
                    Area = table.Column<string>(type: "TEXT", nullable: false),
                    Period = table.Column<string>(type: "TEXT", nullable: false),
                    Numerator = table.Column<string>(type: "TEXT", nullable: true),
                    Denominator = table.Column<string>(type: "TEXT", nullable: true),
                    Printed = table.Column<string>(type: "TEXT", nullable: false),
                    Unit = table.Column<string>(type: "TEXT", nullable: false),
                    Target = table.Column<string>(type: "TEXT", nullable: false),
                    Colour = table.Column<string>(type: "TEXT", nullable: true),
                    Trend = table.Column<string>(type: "TEXT", nullable: false),
                    TrendBasis = table.Column<string>(type: "TEXT", nullable: false),
                    Provisional = table.Column<bool>(type: "INTEGER", nullable: false),
                    MadeBy = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeFrom = table.Column<string>(type: "TEXT", nullable: false),
                    Recount = table.Column<string>(type: "TEXT", nullable: false),
                    Wording = table.Column<string>(type: "TEXT", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scorecard_row", x => new { x.TableId, x.Number });
                    table.ForeignKey(
                        name: "FK_scorecard_row_scorecard_table_TableId",
                        column: x => x.TableId,
                        principalTable: "scorecard_table",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_reviewed_death_Counts_DecidedOn",
                table: "reviewed_death",
                columns: new[] { "Counts", "DecidedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_cube_cell_Area_Dimension_Period",
                table: "cube_cell",
                columns: new[] { "Area", "Dimension", "Period" });

            migrationBuilder.CreateIndex(
                name: "IX_data_gap_Council_Field_Year",
                table: "data_gap",
                columns: new[] { "Council", "Field", "Year" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_denominator_FileNumber",
                table: "denominator",
                column: "FileNumber");

            migrationBuilder.CreateIndex(
                name: "IX_denominator_InUse_Measure_Breakdown_Area_Year",
                table: "denominator",
                columns: new[] { "InUse", "Measure", "Breakdown", "Area", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_release_Region_Year_Number",
                table: "release",
                columns: new[] { "Region", "Year", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_report_Area_Period_Version",
                table: "report",
                columns: new[] { "Area", "Period", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_scorecard_table_Name_Edition",
                table: "scorecard_table",
                columns: new[] { "Name", "Edition" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "cube_cell");

            migrationBuilder.DropTable(
                name: "cube_check");

            migrationBuilder.DropTable(
                name: "data_gap");

            migrationBuilder.DropTable(
                name: "denominator");

            migrationBuilder.DropTable(
                name: "release");

            migrationBuilder.DropTable(
                name: "report_text");

            migrationBuilder.DropTable(
                name: "scorecard_row");

            migrationBuilder.DropTable(
                name: "denominator_file");

            migrationBuilder.DropTable(
                name: "report");

            migrationBuilder.DropTable(
                name: "scorecard_table");

            migrationBuilder.DropIndex(
                name: "IX_reviewed_death_Counts_DecidedOn",
                table: "reviewed_death");

            migrationBuilder.DropColumn(
                name: "GrossDays",
                table: "reviewed_death");

            migrationBuilder.DropColumn(
                name: "NetDays",
                table: "reviewed_death");

            migrationBuilder.DropColumn(
                name: "NetMonthsToDecision",
                table: "reviewed_death");

            migrationBuilder.DropColumn(
                name: "OvercrowdingKnown",
                table: "reviewed_death");
        }
    }
}
