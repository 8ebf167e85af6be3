using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Analytics
{
    /// <inheritdoc />
    public partial class OverridesMarksAndMonthIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_reviewed_death_Counts_DecidedOn",
                table: "reviewed_death");

            migrationBuilder.DropIndex(
                name: "IX_reviewed_death_Counts_Panel_DecidedOn",
                table: "reviewed_death");

            migrationBuilder.DropIndex(
                name: "IX_reviewed_death_Counts_Region_DecidedOn",
                table: "reviewed_death");

            migrationBuilder.DropIndex(
                name: "IX_recorded_death_Counts_Month",
                table: "recorded_death");

            migrationBuilder.DropIndex(
                name: "IX_recorded_death_Counts_Panel_Month",
                table: "recorded_death");

            migrationBuilder.DropIndex(
                name: "IX_recorded_death_Counts_Region_Month",
                table: "recorded_death");

            migrationBuilder.AddColumn<string>(
                name: "OverrideAsked",
                table: "report",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GivenUp",
                table: "release",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Overridden",
                table: "release",
                type: "nvarchar(max)",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_reviewed_death_DecidedOn_Counts",
                table: "reviewed_death",
                columns: new[] { "DecidedOn", "Counts" });

            migrationBuilder.CreateIndex(
                name: "IX_reviewed_death_Panel_DecidedOn_Counts",
                table: "reviewed_death",
                columns: new[] { "Panel", "DecidedOn", "Counts" });

            migrationBuilder.CreateIndex(
                name: "IX_reviewed_death_Region_DecidedOn_Counts",
                table: "reviewed_death",
                columns: new[] { "Region", "DecidedOn", "Counts" });

            migrationBuilder.CreateIndex(
                name: "IX_recorded_death_Month_Counts",
                table: "recorded_death",
                columns: new[] { "Month", "Counts" });

            migrationBuilder.CreateIndex(
                name: "IX_recorded_death_Panel_Month_Counts",
                table: "recorded_death",
                columns: new[] { "Panel", "Month", "Counts" });

            migrationBuilder.CreateIndex(
                name: "IX_recorded_death_Region_Month_Counts",
                table: "recorded_death",
                columns: new[] { "Region", "Month", "Counts" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_reviewed_death_DecidedOn_Counts",
                table: "reviewed_death");

            migrationBuilder.DropIndex(
                name: "IX_reviewed_death_Panel_DecidedOn_Counts",
                table: "reviewed_death");

            migrationBuilder.DropIndex(
                name: "IX_reviewed_death_Region_DecidedOn_Counts",
                table: "reviewed_death");

            migrationBuilder.DropIndex(
                name: "IX_recorded_death_Month_Counts",
                table: "recorded_death");

            migrationBuilder.DropIndex(
                name: "IX_recorded_death_Panel_Month_Counts",
                table: "recorded_death");

            migrationBuilder.DropIndex(
                name: "IX_recorded_death_Region_Month_Counts",
                table: "recorded_death");

            migrationBuilder.DropColumn(
                name: "OverrideAsked",
                table: "report");

            migrationBuilder.DropColumn(
                name: "GivenUp",
                table: "release");

            migrationBuilder.DropColumn(
                name: "Overridden",
                table: "release");

            migrationBuilder.CreateIndex(
                name: "IX_reviewed_death_Counts_DecidedOn",
                table: "reviewed_death",
                columns: new[] { "Counts", "DecidedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_reviewed_death_Counts_Panel_DecidedOn",
                table: "reviewed_death",
                columns: new[] { "Counts", "Panel", "DecidedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_reviewed_death_Counts_Region_DecidedOn",
                table: "reviewed_death",
                columns: new[] { "Counts", "Region", "DecidedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_recorded_death_Counts_Month",
                table: "recorded_death",
                columns: new[] { "Counts", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_recorded_death_Counts_Panel_Month",
                table: "recorded_death",
                columns: new[] { "Counts", "Panel", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_recorded_death_Counts_Region_Month",
                table: "recorded_death",
                columns: new[] { "Counts", "Region", "Month" });
        }
    }
}
