using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.Sqlite.Notifications
{
    /// <inheritdoc />
    public partial class KeysRightsAndCells : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "disposed_case",
                columns: table => new
                {
                    Reference = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    DeathId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disposed_case", x => x.Reference);
                });

            migrationBuilder.CreateIndex(
                name: "IX_inbox_Status_Consumer",
                table: "inbox",
                columns: new[] { "Status", "Consumer" });

            migrationBuilder.CreateIndex(
                name: "IX_disposed_case_DeathId",
                table: "disposed_case",
                column: "DeathId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "disposed_case");

            migrationBuilder.DropIndex(
                name: "IX_inbox_Status_Consumer",
                table: "inbox");
        }
    }
}
