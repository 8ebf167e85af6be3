using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.Sqlite.Notifications
{
    /// <inheritdoc />
    public partial class ChildCorrected : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_stop_notice_DeathId_Service",
                table: "stop_notice");

            migrationBuilder.AddColumn<int>(
                name: "Number",
                table: "stop_notice",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReplacedAt",
                table: "stop_notice",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "corrected_child",
                columns: table => new
                {
                    DeathId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sealed = table.Column<byte[]>(type: "BLOB", nullable: false),
                    DiedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Match_NhsNumber = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Match_NameAndDeath = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Match_NameAndBirth = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Match_BirthAndPostcode = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Match_BirthAndDeath = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Match_DeathAndPostcode = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Match_ForenameAndDeath = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Match_FamilyName = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Match_Forename = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Match_FamilySound = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Match_Birth = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Match_Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_corrected_child", x => x.DeathId);
                    table.ForeignKey(
                        name: "FK_corrected_child_death_DeathId",
                        column: x => x.DeathId,
                        principalTable: "death",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_stop_notice_DeathId_Service_Number",
                table: "stop_notice",
                columns: new[] { "DeathId", "Service", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_DiedOn",
                table: "corrected_child",
                column: "DiedOn");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_Birth",
                table: "corrected_child",
                column: "Match_Birth");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_BirthAndDeath",
                table: "corrected_child",
                column: "Match_BirthAndDeath");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_BirthAndPostcode",
                table: "corrected_child",
                column: "Match_BirthAndPostcode");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_DeathAndPostcode",
                table: "corrected_child",
                column: "Match_DeathAndPostcode");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_FamilyName",
                table: "corrected_child",
                column: "Match_FamilyName");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_FamilySound",
                table: "corrected_child",
                column: "Match_FamilySound");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_Forename",
                table: "corrected_child",
                column: "Match_Forename");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_ForenameAndDeath",
                table: "corrected_child",
                column: "Match_ForenameAndDeath");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_NameAndBirth",
                table: "corrected_child",
                column: "Match_NameAndBirth");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_NameAndDeath",
                table: "corrected_child",
                column: "Match_NameAndDeath");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_NhsNumber",
                table: "corrected_child",
                column: "Match_NhsNumber");

            migrationBuilder.CreateIndex(
                name: "IX_corrected_child_Match_Version",
                table: "corrected_child",
                column: "Match_Version");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "corrected_child");

            migrationBuilder.DropIndex(
                name: "IX_stop_notice_DeathId_Service_Number",
                table: "stop_notice");

            migrationBuilder.DropColumn(
                name: "Number",
                table: "stop_notice");

            migrationBuilder.DropColumn(
                name: "ReplacedAt",
                table: "stop_notice");

            migrationBuilder.CreateIndex(
                name: "IX_stop_notice_DeathId_Service",
                table: "stop_notice",
                columns: new[] { "DeathId", "Service" },
                unique: true);
        }
    }
}
