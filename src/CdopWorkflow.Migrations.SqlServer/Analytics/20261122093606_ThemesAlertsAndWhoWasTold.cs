using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Analytics
{
    /// <inheritdoc />
    public partial class ThemesAlertsAndWhoWasTold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "CountingMet",
                table: "theme_standing",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Monthly",
                table: "theme_standing",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Name",
                table: "theme_standing",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Themes",
                table: "theme_round",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "letter_try",
                columns: table => new
                {
                    LetterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letter_try", x => new { x.LetterId, x.Number });
                    table.ForeignKey(
                        name: "FK_letter_try_letter_LetterId",
                        column: x => x.LetterId,
                        principalTable: "letter",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_theme",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Area = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Predicate = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Levels = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Rules = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    LiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    RetiredFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    RetiredBecause = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    BackTested = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SavedBy = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_theme", x => new { x.Code, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "theme_baseline",
                columns: table => new
                {
                    Theme = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ThemeVersion = table.Column<int>(type: "int", nullable: false),
                    Provisional = table.Column<bool>(type: "bit", nullable: false),
                    Area = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    NationalRate = table.Column<double>(type: "float", nullable: false),
                    Events = table.Column<long>(type: "bigint", nullable: false),
                    Deaths = table.Column<double>(type: "float", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_theme_baseline", x => new { x.Theme, x.ThemeVersion, x.Provisional, x.Area, x.Year });
                });

            migrationBuilder.CreateIndex(
                name: "IX_recorded_death_Counts_Month",
                table: "recorded_death",
                columns: new[] { "Counts", "Month" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "letter_try");

            migrationBuilder.DropTable(
                name: "saved_theme");

            migrationBuilder.DropTable(
                name: "theme_baseline");

            migrationBuilder.DropIndex(
                name: "IX_recorded_death_Counts_Month",
                table: "recorded_death");

            migrationBuilder.DropColumn(
                name: "CountingMet",
                table: "theme_standing");

            migrationBuilder.DropColumn(
                name: "Monthly",
                table: "theme_standing");

            migrationBuilder.DropColumn(
                name: "Name",
                table: "theme_standing");

            migrationBuilder.DropColumn(
                name: "Themes",
                table: "theme_round");
        }
    }
}
