using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CdopWorkflow.Migrations.SqlServer.Notifications
{
    /// <inheritdoc />
    public partial class OverridesMarksAndMonthIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "EscalatedAt",
                table: "stop_notice",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Match_Birth",
                table: "notification",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Match_DeathAndPostcode",
                table: "notification",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Match_FamilyName",
                table: "notification",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Match_FamilySound",
                table: "notification",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Match_Forename",
                table: "notification",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Match_ForenameAndDeath",
                table: "notification",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Match_Version",
                table: "notification",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "SeenAt",
                table: "notification",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SeenBy",
                table: "notification",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "TakenOnBy",
                table: "notification",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_notification_CaseReference",
                table: "notification",
                column: "CaseReference");

            migrationBuilder.CreateIndex(
                name: "IX_notification_DiedOn",
                table: "notification",
                column: "DiedOn");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_Birth",
                table: "notification",
                column: "Match_Birth");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_DeathAndPostcode",
                table: "notification",
                column: "Match_DeathAndPostcode");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_FamilyName",
                table: "notification",
                column: "Match_FamilyName");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_FamilySound",
                table: "notification",
                column: "Match_FamilySound");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_Forename",
                table: "notification",
                column: "Match_Forename");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_ForenameAndDeath",
                table: "notification",
                column: "Match_ForenameAndDeath");

            migrationBuilder.CreateIndex(
                name: "IX_notification_Match_Version",
                table: "notification",
                column: "Match_Version");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_notification_CaseReference",
                table: "notification");

            migrationBuilder.DropIndex(
                name: "IX_notification_DiedOn",
                table: "notification");

            migrationBuilder.DropIndex(
                name: "IX_notification_Match_Birth",
                table: "notification");

            migrationBuilder.DropIndex(
                name: "IX_notification_Match_DeathAndPostcode",
                table: "notification");

            migrationBuilder.DropIndex(
                name: "IX_notification_Match_FamilyName",
                table: "notification");

            migrationBuilder.DropIndex(
                name: "IX_notification_Match_FamilySound",
                table: "notification");

            migrationBuilder.DropIndex(
                name: "IX_notification_Match_Forename",
                table: "notification");

            migrationBuilder.DropIndex(
                name: "IX_notification_Match_ForenameAndDeath",
                table: "notification");

            migrationBuilder.DropIndex(
                name: "IX_notification_Match_Version",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "EscalatedAt",
                table: "stop_notice");

            migrationBuilder.DropColumn(
                name: "Match_Birth",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "Match_DeathAndPostcode",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "Match_FamilyName",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "Match_FamilySound",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "Match_Forename",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "Match_ForenameAndDeath",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "Match_Version",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "SeenAt",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "SeenBy",
                table: "notification");

            migrationBuilder.DropColumn(
                name: "TakenOnBy",
                table: "notification");
        }
    }
}
